package dev.esign.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether a goal was reached.
 *
 * @param figure ours, which was judged
 * @param goal in words
 * @param outcome in words
 * @param fails whether the goal was missed and is {@linkplain Goal#binding() binding}
 */
record Verdict(Figure figure, String goal, String outcome, boolean fails) {
    /** How far ours is allowed to go, because of whom. */
    private record Limit(String whose, double value, double error) {
        boolean allows(Figure ours) {
            return ours.value() <= value;
        }
    }

    /** Judges all figures that a group's goals speak of. */
    static List<Verdict> of(Class<?> group, List<Figure> figures) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Goal goal : group.getAnnotationsByType(Goal.class)) {
            for (Figure figure : figures) {
                if (figure.group().equals(Groups.nameOf(group))
                        && figure.metric().equals(goal.metric())
                        && figure.subject().equals(goal.subject())) {
                    verdicts.add(judged(goal, figure, figures));
                }
            }
        }
        return verdicts;
    }

    private static Verdict judged(Goal goal, Figure ours, List<Figure> figures) {
        List<Limit> limits = limits(goal, ours, figures);
        boolean missed = !ours.failure().isEmpty() || limits.stream().anyMatch(limit -> !limit.allows(ours));
        return new Verdict(ours, words(goal, ours), outcome(goal, ours, limits), missed && goal.binding());
    }

    /** With the metric, since a cell of the table can hold goals of several. */
    private static String words(Goal goal, Figure ours) {
        String words = ours.metric() + " at most " + Numbers.plain(goal.atMost());
        return goal.times().length == 0
                ? (words + " " + ours.unit()).strip()
                : words + " × " + String.join(" and ", goal.times());
    }

    private static String outcome(Goal goal, Figure ours, List<Limit> limits) {
        if (!ours.failure().isEmpty()) {
            return "missed";
        }
        Optional<Limit> tightest = limits.stream().min(Comparator.comparingDouble(Limit::value));
        return tightest.map(limit -> outcome(ours, limit) + comparison(goal, ours, limit))
                .orElse("nobody to compare with");
    }

    private static String comparison(Goal goal, Figure ours, Limit limit) {
        return goal.times().length == 0
                ? ""
                : " (" + Numbers.ratio(ours.value(), limit.value / goal.atMost(), ours) + " × " + limit.whose + ")";
    }

    private static List<Limit> limits(Goal goal, Figure ours, List<Figure> figures) {
        if (goal.times().length == 0) {
            return List.of(new Limit("", goal.atMost(), 0));
        }
        List<String> rivals = Arrays.asList(goal.times());
        return figures.stream()
                .filter(ours::isComparableTo)
                .filter(other -> other.failure().isEmpty())
                .filter(other ->
                        rivals.contains(other.subject()) || (rivals.contains(Goal.EVERY_PEER) && other.isOfPeer()))
                .map(other -> new Limit(
                        other.subject(), goal.atMost() * other.value(), goal.atMost() * Numbers.orZero(other.error())))
                .toList();
    }

    private static String outcome(Figure ours, Limit limit) {
        double doubt = Numbers.orZero(ours.error()) + limit.error;
        boolean certain = Math.abs(ours.value() - limit.value) >= doubt;
        return (limit.allows(ours) ? "met" : "missed") + (certain ? "" : ", within the error");
    }
}
