package dev.esign.benchmarks;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What our figures of a group are to reach, in each variant: {@code @Goal(atMost = 1.2, times = "floor")}, or
 * {@code @Goal(metric = ALLOCATED, atMost = 1000)}. May be missed; the table says so then, and the command fails if the goal is
 * {@link #binding}.
 *
 * <p>"Allocates nothing" is at most 0.1 B: no object is smaller than 16 B, and JMH's own objects are counted too, spread over
 * all operations.
 */
@Documented
@Repeatable(Goal.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Goal {
    /** Stands for each peer that was measured. */
    String EVERY_PEER = "every peer";

    String metric() default Figure.TIME;

    String subject() default Figure.OURS;

    /** Our highest good value: in the figure's own unit, or as a multiple of others' values. */
    double atMost();

    /** Whose values are multiplied: subjects, or {@link #EVERY_PEER}; nobody's if empty. */
    String[] times() default {};

    /** Whether to miss it is a defect, not a slowness. */
    boolean binding() default false;

    /** Several goals of one group. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface All {
        Goal[] value();
    }
}
