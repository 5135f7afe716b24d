package dev.esign.internal.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small ZIP files, by the names of their entries in their order. */
public final class ZipBytes {
    private ZipBytes() {}

    public static byte[] docx() {
        return of("[Content_Types].xml", "_rels/.rels", "word/document.xml");
    }

    public static byte[] xlsx() {
        return of("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml");
    }

    public static byte[] of(String... names) {
        return of(10, names);
    }

    /** Each entry has so many bytes that no compression shortens. */
    public static byte[] of(int size, String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Random random = new Random(1);
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (String name : names) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTime(0);
                zip.putNextEntry(entry);
                byte[] content = new byte[size];
                random.nextBytes(content);
                zip.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
