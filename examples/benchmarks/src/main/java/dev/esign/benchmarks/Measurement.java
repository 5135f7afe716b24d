package dev.esign.benchmarks;

import java.util.List;

/** A group that JMH cannot measure: whole processes, or things to be counted. Its {@link Goal}s stand at the class. */
public interface Measurement {
    /**
     * Measures all subjects.
     *
     * @param quick whether a short run with large errors will do
     */
    List<Figure> measure(boolean quick) throws Exception;

    /** What the group is called in the table, and picked by. */
    default String group() {
        return Groups.nameOf(getClass());
    }
}
