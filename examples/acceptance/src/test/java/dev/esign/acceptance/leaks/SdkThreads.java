package dev.esign.acceptance.leaks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The threads of the SDK, and those that are at work in it. Only a dump to a file shows virtual threads; a JVM that has
 * none has no such command either.
 */
final class SdkThreads {
    private static final Pattern OWN_NAME = Pattern.compile("esign-(?!sandbox).*|OkHttp Dispatcher.*");
    private static final Pattern AT_WORK =
            Pattern.compile("\\bdev\\.esign\\.(?!acceptance|sandbox|receiver|quickstart|connect\\b)");
    private static final Pattern DUMPED = Pattern.compile("#(\\d+) \"(.*?)\"(.*(?:\\R[ \\t]+.*)*)");

    private SdkThreads() {}

    /** Each thread by its number. */
    static Map<Object, String> now() {
        Map<Object, String> threads = new HashMap<>();
        Matcher dumped = DUMPED.matcher(dump());
        while (dumped.find()) {
            String name = dumped.group(2);
            if (OWN_NAME.matcher(name).matches()
                    || AT_WORK.matcher(dumped.group(3)).find()) {
                threads.put("thread " + dumped.group(1), "the thread \"" + name + '"' + dumped.group(3));
            }
        }
        return threads;
    }

    private static String dump() {
        try {
            Path folder = Files.createTempDirectory("threads");
            Path file = folder.resolve("dump.txt");
            try {
                Optional<String> done = JvmCommand.run("threadDumpToFile", file.toString());
                return done.isPresent() ? Files.readString(file) : dumpOfPlatformThreads();
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String dumpOfPlatformThreads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .map(thread ->
                        "#" + thread.getKey().getId() + " \"" + thread.getKey().getName() + '"'
                                + Arrays.stream(thread.getValue())
                                        .map(frame -> "\n      " + frame)
                                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}
