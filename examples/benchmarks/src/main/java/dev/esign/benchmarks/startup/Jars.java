package dev.esign.benchmarks.startup;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Jars of this process's class path, picked by their artifacts' names. */
record Jars(List<String> files) {
    private static final List<String> CLASS_PATH =
            List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1));

    /** Picks jars, which must be there. */
    static Jars named(List<String> artifacts) {
        return new Jars(artifacts.stream().map(Jars::find).toList());
    }

    long bytes() throws IOException {
        long sum = 0;
        for (String file : files) {
            sum += Files.size(Path.of(file));
        }
        return sum;
    }

    /** These jars, behind what has the benchmarks' own classes. */
    String asClassPath() {
        return Stream.concat(CLASS_PATH.stream().limit(1), files.stream())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String find(String artifact) {
        return CLASS_PATH.stream()
                .filter(entry -> String.valueOf(Path.of(entry).getFileName()).matches(artifact + "-[0-9].*[.]jar"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "There is no jar of " + artifact + " on the class path: the command has the phase `package`."));
    }
}
