package dev.esign.sandbox.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.WordprocessingML.HeaderPart;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;
import org.docx4j.openpackaging.parts.relationships.Namespaces;
import org.docx4j.relationships.Relationship;
import org.docx4j.wml.Hdr;
import org.docx4j.wml.HdrFtrRef;
import org.docx4j.wml.HeaderReference;
import org.docx4j.wml.SectPr;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkedPicturesTest {
    private static final String PICTURE = """
            <w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
                xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
                xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:r><w:drawing>
              <wp:inline><wp:extent cx="952500" cy="952500"/><wp:docPr id="1" name="x"/><a:graphic>
                <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>
                  <pic:nvPicPr><pic:cNvPr id="1" name="x"/><pic:cNvPicPr/></pic:nvPicPr>
                  <pic:blipFill><a:blip r:link="%s"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
                  <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="952500" cy="952500"/></a:xfrm></pic:spPr>
                </pic:pic></a:graphicData></a:graphic></wp:inline>
            </w:drawing></w:r></w:p>
            """;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void listen() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void hangUp() {
        server.stop(0);
    }

    @Test
    void nobodyIsAskedForAPictureThatADocxOnlyLinksTo() throws Exception {
        WordprocessingMLPackage document = WordprocessingMLPackage.createPackage();
        MainDocumentPart body = document.getMainDocumentPart();
        body.addParagraphOfText("An agreement.");
        body.getContent().add(pictureIn(body));
        addHeader(document);
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        document.save(docx);

        byte[] pdf = Paper.toPdf(docx.toByteArray());

        assertThat(Samples.textOf(pdf)).contains("An agreement.");
        assertThat(asked).isEmpty();
    }

    /** The headers' height is measured in a pass of its own. */
    private void addHeader(WordprocessingMLPackage document) throws Exception {
        HeaderPart header = new HeaderPart();
        header.setPackage(document);
        header.setJaxbElement(new Hdr());
        HeaderReference reference = new HeaderReference();
        reference.setId(document.getMainDocumentPart().addTargetPart(header).getId());
        reference.setType(HdrFtrRef.DEFAULT);
        header.getContent().add(pictureIn(header));
        SectPr section = document.getDocumentModel().getSections().get(0).getSectPr();
        section.getEGHdrFtrReferences().add(reference);
    }

    private Object pictureIn(Part part) throws Exception {
        Relationship link = new Relationship();
        link.setType(Namespaces.IMAGE);
        link.setTargetMode("External");
        link.setTarget("http://127.0.0.1:" + server.getAddress().getPort() + "/picture.png");
        part.getRelationshipsPart(true).addRelationship(link);
        return XmlUtils.unmarshalString(PICTURE.formatted(link.getId()));
    }
}
