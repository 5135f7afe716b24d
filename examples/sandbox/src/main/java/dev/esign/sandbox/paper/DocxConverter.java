package dev.esign.sandbox.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Base64;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.apps.io.ResourceResolverFactory;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.docx4j.Docx4J;
import org.docx4j.convert.out.FOSettings;
import org.docx4j.convert.out.fo.renderers.FORendererApacheFOP;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.WordprocessingML.BinaryPart;
import org.docx4j.openpackaging.parts.relationships.Namespaces;
import org.docx4j.openpackaging.parts.relationships.RelationshipsPart;
import org.docx4j.relationships.Relationship;

/** Turns a DOCX into a PDF with docx4j and Apache FOP. */
final class DocxConverter {
    // docx4j keeps a part of each conversion in static fields.
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    /** A transparent GIF of one pixel. */
    private static final String NO_PICTURE =
            "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

    private DocxConverter() {}

    static byte[] toPdf(byte[] docx) {
        ONE_AT_A_TIME.lock();
        try {
            WordprocessingMLPackage document = WordprocessingMLPackage.load(new ByteArrayInputStream(docx));
            document.setFontMapper(new DocxFonts());
            forgetLinkedPictures(document);
            return render(document);
        } catch (Exception e) {
            // docx4j declares Exception, and throws what it likes at a document that Word would not write.
            throw new UnreadableDocumentException("This Word document cannot be converted to PDF.", e);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static byte[] render(WordprocessingMLPackage document) throws Docx4JException, FOPException {
        FOSettings settings = new FOSettings(document);
        settings.setImageHandler((picture, relationship, part) -> part == null ? NO_PICTURE : inline(part));
        FopFactoryBuilder builder = FORendererApacheFOP.getFopFactoryBuilder(settings, new OnlyOurFonts());
        // Else FOP writes a file into the user's home.
        builder.getFontManager().disableFontCache();
        FopFactory factory = builder.build();
        FORendererApacheFOP.getFOUserAgent(settings, factory);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        Docx4J.toFO(settings, pdf, Docx4J.FLAG_EXPORT_PREFER_XSL);
        return pdf.toByteArray();
    }

    /** A document may name a picture by any address, and nobody's machine is to be asked for it. */
    private static void forgetLinkedPictures(WordprocessingMLPackage document) {
        for (Part part : document.getParts().getParts().values()) {
            RelationshipsPart relationships = part.getRelationshipsPart(false);
            if (relationships == null) {
                continue;
            }
            for (Relationship link : relationships.getRelationships().getRelationship()) {
                if ("External".equals(link.getTargetMode()) && Namespaces.IMAGE.equals(link.getType())) {
                    link.setTarget(NO_PICTURE);
                }
            }
        }
    }

    private static String inline(BinaryPart picture) {
        return "data:" + picture.getContentType() + ";base64,"
                + Base64.getEncoder().encodeToString(picture.getBytes());
    }

    /** FOP needs to open our fonts and nothing else: the document's pictures arrive inline. */
    private static final class OnlyOurFonts implements ResourceResolver {
        private final ResourceResolver fonts = ResourceResolverFactory.createDefaultResourceResolver();

        @Override
        public Resource getResource(URI uri) throws IOException {
            if (DocxFonts.uris().contains(uri)) {
                return fonts.getResource(uri);
            }
            throw new FileNotFoundException("Not one of our fonts");
        }

        @Override
        public OutputStream getOutputStream(URI uri) throws IOException {
            throw new FileNotFoundException("Nothing is written beside the document");
        }
    }
}
