package dev.esign.sandbox.atlas;

import dev.esign.sandbox.SandboxCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A sandbox in a process of its own, which can be killed. */
final class Child implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;

    private Child(Process process) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    static Child start(Path folder, String... more) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(
                List.of(java, "-cp", System.getProperty("java.class.path"), SandboxCommand.class.getName()));
        for (String port : List.of("--port", "--getsigned-port", "--signicat-port", "--xodo-port")) {
            command.addAll(List.of(port, "0"));
        }
        command.addAll(List.of("--data", folder.toString()));
        command.addAll(List.of(more));
        return new Child(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** What the sandbox prints behind a word. The lines have to be asked for in their order. */
    String value(String name) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.strip().startsWith(name)) {
                return line.strip().substring(name.length()).strip();
            }
        }
        throw new AssertionError("The sandbox did not print its " + name);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
