package dev.esign.acceptance.leaks;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.ReflectionException;

/** What {@code jcmd} can ask of a JVM, asked of this one. */
final class JvmCommand {
    private JvmCommand() {}

    /** What it says; empty if this JVM does not know the command. */
    static Optional<String> run(String command, String... arguments) {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        try {
            ObjectName commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
            Object said =
                    server.invoke(commands, command, new Object[] {arguments}, new String[] {String[].class.getName()});
            return Optional.of(String.valueOf(said));
        } catch (ReflectionException unknown) {
            return Optional.empty();
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }
}
