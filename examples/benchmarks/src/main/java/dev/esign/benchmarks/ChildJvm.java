package dev.esign.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A program in a JVM of its own, which says in lines what it found. Ended when it is closed. */
public final class ChildJvm implements AutoCloseable {
    /** What a JVM exits with that ends on an {@link OutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    private final Process process;
    private final BufferedReader output;

    private ChildJvm(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /** Starts a program with this process's own class path. */
    public static ChildJvm start(Class<?> program, List<String> flags, String... arguments) throws IOException {
        return start(System.getProperty("java.class.path"), program, flags, arguments);
    }

    /** Starts a program. */
    public static ChildJvm start(String classPath, Class<?> program, List<String> flags, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath, program.getName()));
        command.addAll(List.of(arguments));
        Path errors = Path.of("target", program.getSimpleName() + ".log");
        return new ChildJvm(
                new ProcessBuilder(command).redirectError(errors.toFile()).start());
    }

    /** The next line that the program printed; null when it printed all. */
    public @Nullable String line() throws IOException {
        return output.readLine();
    }

    /**
     * The numbers that the program printed as one line.
     *
     * @throws FailedException if it ended without
     */
    public double[] numbers() throws IOException, InterruptedException, FailedException {
        String line = line();
        if (line == null || !line.matches("[-0-9. E]+")) {
            int exit = process.waitFor();
            throw new FailedException(exit == OUT_OF_MEMORY ? "OutOfMemoryError" : "failed with exit code " + exit);
        }
        String[] words = line.split(" ", -1);
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = Double.parseDouble(words[i]);
        }
        return numbers;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    /** The program did not say what it was asked for. */
    public static final class FailedException extends Exception {
        private static final long serialVersionUID = 1L;

        FailedException(String message) {
            super(message);
        }
    }
}
