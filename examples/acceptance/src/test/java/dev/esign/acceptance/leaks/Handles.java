package dev.esign.acceptance.leaks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files and the sockets that this process has open, as the kernel of Linux tells it; nothing where there is none. Of
 * the sockets those only that the SDK may have opened: which listen, and which lead to one that listens in this process.
 */
final class Handles {
    private static final Path OPEN = Path.of("/proc/self/fd");
    /** What the JVM opens when it loads a class or a font for the first time, and keeps. */
    private static final Pattern OF_THE_JVM = Pattern.compile("(?:/proc|/dev|/sys)/.*|.*\\.(?:jar|so|ttf|otf|pfb|jsa)");

    private static final String LISTENS = "0A";
    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private Handles() {}

    static boolean canBeSeen() {
        return Files.isDirectory(OPEN);
    }

    /** Each by its name: a path, or a socket's number. */
    static Map<Object, String> now() {
        if (!canBeSeen()) {
            return Map.of();
        }
        Set<String> open = open();
        Map<Object, String> handles = new HashMap<>(sockets(open));
        open.stream()
                .filter(name ->
                        name.startsWith("/") && !OF_THE_JVM.matcher(name).matches())
                .forEach(file -> handles.put(file, "the open file " + file));
        return handles;
    }

    private static Set<String> open() {
        Set<String> names = new HashSet<>();
        try (DirectoryStream<Path> handles = Files.newDirectoryStream(OPEN)) {
            for (Path handle : handles) {
                try {
                    names.add(Files.readSymbolicLink(handle).toString());
                } catch (IOException closedMeanwhile) {
                    // Then it is no leftover.
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static Map<String, String> sockets(Set<String> open) {
        Map<String, String[]> ours = new HashMap<>();
        Set<String> ports = new HashSet<>();
        for (String[] socket : table()) {
            String name = "socket:[" + socket[INODE] + ']';
            if (open.contains(name)) {
                ours.put(name, socket);
                if (socket[STATE].equals(LISTENS)) {
                    ports.add(port(socket[LOCAL]));
                }
            }
        }
        Map<String, String> sockets = new HashMap<>();
        ours.forEach((name, socket) -> {
            if (socket[STATE].equals(LISTENS)) {
                sockets.put(name, "a socket that listens on port " + number(port(socket[LOCAL])));
            } else if (ports.contains(port(socket[REMOTE]))) {
                sockets.put(name, "a socket to port " + number(port(socket[REMOTE])));
            }
        });
        return sockets;
    }

    /** The columns of each line, after one with the number of the line. */
    private static List<String[]> table() {
        return Stream.of("tcp", "tcp6")
                .flatMap(family -> lines(Path.of("/proc/self/net", family)))
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > INODE && columns[LOCAL].contains(":"))
                .toList();
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.exists(table) ? Files.readAllLines(table).stream() : Stream.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String port(String address) {
        return address.substring(address.lastIndexOf(':') + 1);
    }

    private static int number(String port) {
        return Integer.parseInt(port, 16);
    }
}
