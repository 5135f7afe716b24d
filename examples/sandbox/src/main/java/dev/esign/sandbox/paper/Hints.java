package dev.esign.sandbox.paper;

import dev.esign.sandbox.paper.TextLine.Part;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks around a place to sign for the name or role of the one who is to sign there. */
final class Hints {
    private static final double ABOVE = 120;
    private static final double BELOW = 28;
    private static final double NAME_BELOW = 70;
    private static final int LONGEST_HEADING = 48;
    private static final Pattern NAME =
            Pattern.compile("(?:print(?:ed)? )?name\\s*:\\s*(\\p{Lu}[^_/{}]{2,40})", Pattern.CASE_INSENSITIVE);

    private final List<Part> columns;

    Hints(List<TextLine> lines) {
        this.columns = lines.stream()
                .flatMap(line -> line.columns().stream())
                .filter(part -> !part.text().contains("__"))
                .toList();
    }

    @Nullable String around(Rectangle2D place, double labelLeft, double baseline, String label) {
        String own = Wording.roleIn(label);
        if (own != null) {
            return own;
        }
        List<Part> below = near(labelLeft, place.getMaxX(), baseline, 2, NAME_BELOW);
        String caption = below.stream()
                .filter(part -> part.line().baseline() - baseline <= BELOW)
                .map(part -> heading(part.text()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (caption != null) {
            return caption;
        }
        String heading = near(labelLeft, place.getMaxX(), baseline, -ABOVE, -2).stream()
                .sorted(Comparator.comparingDouble((Part part) -> part.line().baseline())
                        .reversed())
                .map(part -> heading(part.text()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return heading != null
                ? heading
                : below.stream()
                        .map(part -> name(part.text()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private List<Part> near(double left, double right, double baseline, double from, double to) {
        return columns.stream()
                .filter(part -> part.sharesColumnWith(left, right))
                .filter(part -> {
                    double distance = part.line().baseline() - baseline;
                    return distance >= from && distance <= to;
                })
                .toList();
    }

    private static @Nullable String heading(String text) {
        return text.length() <= LONGEST_HEADING ? Wording.roleIn(text) : null;
    }

    private static @Nullable String name(String text) {
        Matcher name = NAME.matcher(text.strip());
        return name.matches() ? name.group(1).strip() : null;
    }
}
