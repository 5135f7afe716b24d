package dev.esign.sandbox.signicat;

import dev.esign.sandbox.signicat.FileRoutes.Paperwork;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A file for download. The record stands in for what a national eID or a XAdES signature would be: it says who signed which
 * hash and when, and it says of itself that it proves nothing.
 */
@SuppressWarnings("ArrayRecordComponent") // It is written to the wire once and never compared.
record EvidenceFile(String type, byte[] bytes) {
    private static final String NAMESPACE = "urn:esign-sandbox:signicat";

    static EvidenceFile record(Paperwork paperwork, Document document, List<Signer> signers) {
        return new EvidenceFile(FileTypes.XML, xml(paperwork, document, signers));
    }

    /** The document as it came, and the record of the signatures. */
    static EvidenceFile zip(Paperwork paperwork, Document document, List<Signer> signers, byte[] original) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("document/" + paperwork.fileName()));
            zip.write(original);
            zip.putNextEntry(new ZipEntry("signatures.xml"));
            zip.write(xml(paperwork, document, signers));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EvidenceFile(FileTypes.ZIP, out.toByteArray());
    }

    private static byte[] xml(Paperwork paperwork, Document document, List<Signer> signers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("signatures");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("note", "Made by a sandbox. This is no signature and proves nothing.");
            xml.writeAttribute("documentId", document.id);
            xml.writeAttribute("fileName", paperwork.fileName());
            xml.writeAttribute("sha256", paperwork.originalSha());
            for (Signer signer : signers) {
                if (signer.signature != null) {
                    write(xml, signer, signer.signature);
                }
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static void write(XMLStreamWriter xml, Signer signer, DocumentSignature signature)
            throws XMLStreamException {
        xml.writeEmptyElement("signature");
        xml.writeAttribute("signerId", signer.id);
        xml.writeAttribute("fullName", signature.fullName());
        xml.writeAttribute("signatureMethod", signature.signatureMethod());
        xml.writeAttribute("signedTime", signature.signedTime().toString());
    }
}
