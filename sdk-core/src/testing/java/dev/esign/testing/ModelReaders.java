package dev.esign.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.esign.internal.json.Json;
import dev.esign.internal.json.Members;
import dev.esign.internal.json.MissingMemberException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything in a package that reads itself from JSON: a record that is added is read as well, without being named. */
public final class ModelReaders {
    private static final String CANARY = "canary in the coal mine";

    private final List<Method> readers;
    private final Set<String> secretMembers;

    private ModelReaders(List<Method> readers, Set<String> secretMembers) {
        this.readers = readers;
        this.secretMembers = secretMembers;
    }

    /**
     * Finds them.
     *
     * @param neighbour any class of the package
     * @param secretMembers names of members whose values no {@code toString} shows
     */
    public static ModelReaders beside(Class<?> neighbour, String... secretMembers) {
        try {
            Path classes = Path.of(neighbour
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            String name = neighbour.getPackageName();
            try (Stream<Path> files = Files.list(classes.resolve(name.replace('.', '/')))) {
                List<Method> readers = files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(".class") && !file.startsWith("package-info"))
                        .sorted()
                        .map(file -> name + "." + file.substring(0, file.length() - ".class".length()))
                        .flatMap(ModelReaders::readersOf)
                        .toList();
                return new ModelReaders(readers, Set.of(secretMembers));
            }
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError("no classes beside " + neighbour, e);
        }
    }

    private static Stream<Method> readersOf(String className) {
        try {
            return Stream.of(Class.forName(className).getDeclaredMethods())
                    .filter(method -> method.getName().equals("read") && Modifier.isStatic(method.getModifiers()))
                    .filter(ModelReaders::takesJson)
                    .peek(method -> method.setAccessible(true));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean takesJson(Method method) {
        List<Class<?>> types = List.of(method.getParameterTypes());
        return !types.isEmpty()
                && List.of(Members.class, JsonNode.class).contains(types.get(0))
                && types.stream().skip(1).allMatch(String.class::equals);
    }

    public int size() {
        return readers.size();
    }

    /**
     * Gives a body to all of them. Each makes a value or misses a member; the value is the same the second time, can be asked
     * all that it is public for, and shows no secret.
     */
    public void read(byte[] body) {
        JsonNode json;
        try {
            json = Json.read(new ByteArrayInputStream(body));
        } catch (JacksonException documented) {
            return;
        } catch (IOException e) {
            throw new AssertionError("Memory does not fail", e);
        }
        // Where a fuzzer has learnt it, it stands among names and other public words too, which may be shown.
        boolean learnt = json.toString().contains(CANARY);
        plantCanaries(json);
        for (Method reader : readers) {
            for (@Nullable String known : knownIdsFor(reader)) {
                Object value = read(reader, json, known);
                if (value != null) {
                    assertThat(value).as("%s", reader).isEqualTo(read(reader, json, known));
                    assertThat(value.toString()).hasSizeLessThan(2_000 + 20 * body.length);
                    if (!learnt) {
                        assertThat(value.toString()).as("%s", reader).doesNotContain(CANARY);
                    }
                    askAll(value);
                }
            }
        }
    }

    private void plantCanaries(JsonNode json) {
        if (json instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                if (secretMembers.contains(member.getKey()) && member.getValue().isTextual()) {
                    member.setValue(object.textNode(CANARY));
                }
            }
        }
        json.forEach(this::plantCanaries);
    }

    /** What a reader may be told of the id that was asked for. */
    private static List<@Nullable String> knownIdsFor(Method reader) {
        AnnotatedType[] types = reader.getAnnotatedParameterTypes();
        boolean takesNone = types.length > 1 && !types[1].isAnnotationPresent(Nullable.class);
        return takesNone ? List.of("known") : Arrays.asList("known", null);
    }

    /** The value; null if a member is missing. */
    private static @Nullable Object read(Method reader, JsonNode json, @Nullable String known) {
        Object first = reader.getParameterTypes()[0] == JsonNode.class ? json : Members.of(json);
        try {
            return reader.getParameterCount() == 1 ? reader.invoke(null, first) : reader.invoke(null, first, known);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof MissingMemberException) {
                return null;
            }
            throw new AssertionError(reader + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static void askAll(Object value) {
        for (Method question : value.getClass().getDeclaredMethods()) {
            if (question.getParameterCount() == 0
                    && Modifier.isPublic(question.getModifiers())
                    && !Modifier.isStatic(question.getModifiers())) {
                try {
                    question.invoke(value);
                } catch (InvocationTargetException e) {
                    throw new AssertionError(question + " failed", e.getCause());
                } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }
}
