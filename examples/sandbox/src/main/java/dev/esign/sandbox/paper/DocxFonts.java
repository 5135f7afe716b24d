package dev.esign.sandbox.paper;

import dev.esign.sandbox.paper.FontFamily.Style;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.docx4j.fonts.Mapper;
import org.docx4j.fonts.PhysicalFont;
import org.docx4j.fonts.PhysicalFonts;
import org.docx4j.wml.Fonts;
import org.jspecify.annotations.Nullable;

/**
 * Gives each font that a DOCX asks for one of ours. docx4j's own mappers search the machine's fonts, so that the same
 * document would look different on each.
 */
final class DocxFonts extends Mapper {
    private static final Map<FontFile, PhysicalFont> LOADED = load();

    static Set<URI> uris() {
        return LOADED.keySet().stream().map(FontFile::uri).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void populateFontMappings(Set<String> documentFonts, Fonts table) {
        for (String name : documentFonts) {
            put(name, font(FontFamily.like(name), Style.REGULAR));
        }
    }

    @Override
    public @Nullable PhysicalFont getBoldForm(String name, @Nullable PhysicalFont regular) {
        return form(regular, Style.BOLD);
    }

    @Override
    public @Nullable PhysicalFont getItalicForm(String name, @Nullable PhysicalFont regular) {
        return form(regular, Style.ITALIC);
    }

    @Override
    public @Nullable PhysicalFont getBoldItalicForm(String name, @Nullable PhysicalFont regular) {
        return form(regular, Style.BOLD_ITALIC);
    }

    private static @Nullable PhysicalFont form(@Nullable PhysicalFont regular, Style style) {
        for (FontFamily family : FontFamily.values()) {
            if (font(family, Style.REGULAR) == regular) {
                return font(family, style);
            }
        }
        return null;
    }

    private static PhysicalFont font(FontFamily family, Style style) {
        return Objects.requireNonNull(LOADED.get(family.in(style)));
    }

    private static Map<FontFile, PhysicalFont> load() {
        Map<FontFile, PhysicalFont> loaded = new HashMap<>();
        for (FontFamily family : FontFamily.values()) {
            for (Style style : Style.values()) {
                load(family.in(style), loaded);
            }
        }
        // docx4j asks for these by name, for the letters of Symbol, Wingdings and their like.
        for (FontFile file : List.of(FontFile.WIDE, FontFile.SYMBOLS, FontFile.SYMBOLS_2)) {
            load(file, loaded);
        }
        return Map.copyOf(loaded);
    }

    private static void load(FontFile file, Map<FontFile, PhysicalFont> loaded) {
        List<PhysicalFont> fonts = PhysicalFonts.getPhysicalFont(null, file.uri());
        PhysicalFonts.putPhysicalFonts(null, fonts);
        loaded.put(file, fonts.get(0));
    }
}
