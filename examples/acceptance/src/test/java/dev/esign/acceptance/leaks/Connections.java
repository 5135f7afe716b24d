package dev.esign.acceptance.leaks;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.internal.concurrent.TaskRunner;
import okhttp3.internal.connection.RealConnection;
import okhttp3.internal.connection.RealConnectionPool;

/**
 * The connections in all of OkHttp's pools in this process. A pool with a connection in it, idle or not, has put off a look
 * at it, or is looking; that is how pools are found that only a forgotten client knows. The sandbox has no part in it: it is
 * built on Jetty.
 */
final class Connections {
    private static final String LOOK = "OkHttp ConnectionPool connection closer";
    /** What a pool says when it has closed one and wants to look again at once. */
    private static final long CLOSED_ONE = 0;

    private Connections() {}

    /** Each connection as itself. */
    static Map<Object, String> now() {
        Map<Object, String> connections = new HashMap<>();
        pools().stream().flatMap(Connections::connectionsOf).forEach(one -> connections.put(one, describe(one)));
        return connections;
    }

    /** Has each pool close at once what it would soon close on a thread of its own. */
    static void closeSurplus() {
        for (RealConnectionPool pool : pools()) {
            while (pool.closeConnections(System.nanoTime()) == CLOSED_ONE) {
                // Each time it closes one at most.
            }
        }
    }

    private static List<RealConnectionPool> pools() {
        // OkHttp holds this lock while it moves a look from what is scheduled to what runs.
        synchronized (TaskRunner.INSTANCE) {
            return TaskRunner.INSTANCE.activeQueues().stream()
                    .flatMap(queue -> Stream.concat(
                            queue.getScheduledTasks().stream(), Stream.ofNullable(queue.getActiveTask$okhttp())))
                    .filter(task -> task.getName().equals(LOOK))
                    .map(look -> field(look, "this$0", RealConnectionPool.class))
                    .distinct()
                    .toList();
        }
    }

    private static Stream<RealConnection> connectionsOf(RealConnectionPool pool) {
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
