package dev.esign.signicat;

import dev.esign.internal.json.Members;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the signing page looks. Immutable; options are copies. Source: Signicat wire sheet §3.1.
 *
 * @param colorTheme one of {@link SignicatClient#themes}
 * @param themeMode such as light or dark; the sheet lists no values
 * @param spinner one of {@link SignicatClient#spinners}
 * @param hideTopBar whether the bar at the top is hidden
 * @param backgroundColor of the page
 * @param extra what else there was, by name; sent back as it came
 */
public record Styling(
        @Nullable String colorTheme,
        @Nullable String themeMode,
        @Nullable String spinner,
        @Nullable Boolean hideTopBar,
        @Nullable String backgroundColor,
        Map<String, @Nullable Object> extra) {
    /**
     * Begins with the default look.
     *
     * @return it
     */
    public static Styling of() {
        return new Styling(null, null, null, null, null, Map.of());
    }

    /**
     * Sets the theme.
     *
     * @param value one of {@link SignicatClient#themes}
     * @return a copy
     */
    public Styling withColorTheme(String value) {
        return new Styling(value, themeMode, spinner, hideTopBar, backgroundColor, extra);
    }

    /**
     * Sets the mode of the theme.
     *
     * @param value such as light or dark; the sheet lists no values
     * @return a copy
     */
    public Styling withThemeMode(String value) {
        return new Styling(colorTheme, value, spinner, hideTopBar, backgroundColor, extra);
    }

    /**
     * Sets the spinner.
     *
     * @param value one of {@link SignicatClient#spinners}
     * @return a copy
     */
    public Styling withSpinner(String value) {
        return new Styling(colorTheme, themeMode, value, hideTopBar, backgroundColor, extra);
    }

    /**
     * Says whether the bar at the top is hidden.
     *
     * @param value whether the bar at the top is hidden
     * @return a copy
     */
    public Styling withHideTopBar(Boolean value) {
        return new Styling(colorTheme, themeMode, spinner, value, backgroundColor, extra);
    }

    /**
     * Sets the color of the page.
     *
     * @param value of the page
     * @return a copy
     */
    public Styling withBackgroundColor(String value) {
        return new Styling(colorTheme, themeMode, spinner, hideTopBar, value, extra);
    }

    static Styling read(Members members) {
        return new Styling(
                members.text("colorTheme"),
                members.text("themeMode"),
                members.text("spinner"),
                members.flag("hideTopBar"),
                members.text("backgroundColor"),
                members.extra());
    }

    Map<String, @Nullable Object> json() {
        return Plain.of(extra)
                .put("colorTheme", colorTheme)
                .put("themeMode", themeMode)
                .put("spinner", spinner)
                .put("hideTopBar", hideTopBar)
                .put("backgroundColor", backgroundColor)
                .members();
    }
}
