package dev.esign.benchmarks.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How each subject's program ends: it prints what its process needed, as far as the system tells. */
final class FirstCall {
    private static final Path CPU = Path.of("/proc/self/stat");
    private static final Path MEMORY = Path.of("/proc/self/status");
    private static final int USER_TICKS = 11;
    private static final int SYSTEM_TICKS = 12;

    private FirstCall() {}

    /**
     * Prints the ticks of CPU and the highest resident memory in kB; -1 where there is no {@code /proc}. Reads files, for the
     * JVM's own beans would be classes too.
     */
    static void done(Object status) throws IOException {
        if (!"pending".equals(status)) {
            throw new IllegalStateException("The server said " + status);
        }
        System.out.println(Files.exists(CPU) ? ticks() + " " + residentKilobytes() : "-1 -1");
        System.exit(0);
    }

    private static long ticks() throws IOException {
        String stat = Files.readString(CPU);
        // The second word is the program's name in parentheses, which may have spaces.
        String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Long.parseLong(words[USER_TICKS]) + Long.parseLong(words[SYSTEM_TICKS]);
    }

    private static long residentKilobytes() throws IOException {
        for (String line : Files.readAllLines(MEMORY)) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        return -1;
    }
}
