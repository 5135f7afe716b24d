package dev.esign.sandbox.signicat;

import java.util.Locale;

/** The media types of files. */
final class FileTypes {
    static final String PDF = "application/pdf";
    static final String XML = "application/xml";
    static final String ZIP = "application/zip";

    private FileTypes() {}

    static String of(String fileName) {
        return switch (fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "pdf" -> PDF;
            case "xml" -> XML;
            case "txt" -> "text/plain";
            default -> "application/octet-stream";
        };
    }
}
