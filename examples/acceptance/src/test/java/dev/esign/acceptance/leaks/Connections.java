package dev.esign.acceptance.leaks;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.internal.concurrent.Task;
import okhttp3.internal.concurrent.TaskRunner;
import okhttp3.internal.connection.RealConnection;
import okhttp3.internal.connection.RealConnectionPool;

/**
 * The connections in all of OkHttp's pools in this process. A pool with a connection in it, idle or not, has put off a look
 * at it; that is how pools are found that only a forgotten client knows. The sandbox has no part in it: it is built on Jetty.
 */
final class Connections {
    private static final String LOOK = "OkHttp ConnectionPool connection closer";

    private Connections() {}

    /** Each connection as itself. */
    static Map<Object, String> now() {
        Map<Object, String> connections = new HashMap<>();
        TaskRunner.INSTANCE.activeQueues().stream()
                .flatMap(queue -> queue.getScheduledTasks().stream())
                .filter(task -> task.getName().equals(LOOK))
                .flatMap(Connections::connectionsOf)
                .forEach(one -> connections.put(one, describe(one)));
        return connections;
    }

    private static Stream<RealConnection> connectionsOf(Task look) {
        RealConnectionPool pool = field(look, "this$0", RealConnectionPool.class);
        Collection<?> connections = field(pool, "connections", Collection.class);
        return connections.stream().map(RealConnection.class::cast);
    }

    private static String describe(RealConnection connection) {
        return (connection.getCalls().isEmpty() ? "a connection" : "a body that nobody closed, on a connection")
                + " to " + connection.route().address().url();
    }

    private static <T> T field(Object owner, String name, Class<T> type) {
        try {
            Field field = owner.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return type.cast(field.get(owner));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("This OkHttp keeps its connections elsewhere.", e);
        }
    }
}
