package org.biaogan.extractor;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** An OFD document as official papers are sent: a red line, words, a picture, and a seal. */
final class MadeOfd {

    private static final String NAMES = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private MadeOfd() {}

    /** One page of 210 × 297 mm: words at the top, a red bar, a green picture, a blue seal. */
    static Path sealed(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "made", ".ofd");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(
                    zip,
                    "OFD.xml",
                    "<ofd:OFD%s><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot><ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures></ofd:DocBody></ofd:OFD>");
            put(
                    zip,
                    "Doc_0/Document.xml",
                    "<ofd:Document%s><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210"
                            + " 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes><ofd:TemplatePage"
                            + " ID=\"2\""
                            + " BaseLoc=\"Tpls/Tpl_0/Content.xml\"/></ofd:CommonData><ofd:Pages><ofd:Page"
                            + " ID=\"1\""
                            + " BaseLoc=\"Pages/Page_0/Content.xml\"/></ofd:Pages></ofd:Document>");
            put(
                    zip,
                    "Doc_0/PublicRes.xml",
                    "<ofd:Res%s BaseLoc=\"Res\"><ofd:Fonts><ofd:Font ID=\"3\""
                            + " FontName=\"宋体\"/></ofd:Fonts><ofd:MultiMedias><ofd:MultiMedia ID=\"4\""
                            + " Type=\"Image\"><ofd:MediaFile>green.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias></ofd:Res>");
            put(
                    zip,
                    "Doc_0/Tpls/Tpl_0/Content.xml",
                    "<ofd:Page%s><ofd:Content><ofd:Layer ID=\"20\"><ofd:PathObject ID=\"7\""
                            + " Boundary=\"30 60 150 4\" Stroke=\"false\" Fill=\"true\"><ofd:FillColor"
                            + " Value=\"200 0 0\"/><ofd:AbbreviatedData>M 0 0 L 150 0 L 150 4 L 0 4"
                            + " C</ofd:AbbreviatedData></ofd:PathObject></ofd:Layer></ofd:Content></ofd:Page>");
            put(
                    zip,
                    "Doc_0/Pages/Page_0/Content.xml",
                    "<ofd:Page%s><ofd:Template TemplateID=\"2\""
                            + " ZOrder=\"Background\"/><ofd:Content><ofd:Layer ID=\"5\"><ofd:TextObject"
                            + " ID=\"6\" Boundary=\"30 40 150 14\" Font=\"3\" Size=\"10\"><ofd:TextCode"
                            + " X=\"0\" Y=\"11\" DeltaX=\"g 8"
                            + " 11\">关于公布名单的通知</ofd:TextCode></ofd:TextObject><ofd:ImageObject ID=\"8\""
                            + " ResourceID=\"4\" Boundary=\"30 80 40 20\" CTM=\"40 0 0 20 0"
                            + " 0\"/></ofd:Layer></ofd:Content></ofd:Page>");
            put(
                    zip,
                    "Doc_0/Signs/Signatures.xml",
                    "<ofd:Signatures%s><ofd:Signature ID=\"1\" Type=\"Seal\""
                            + " BaseLoc=\"Sign_0/Signature.xml\"/></ofd:Signatures>");
            put(
                    zip,
                    "Doc_0/Signs/Sign_0/Signature.xml",
                    "<ofd:Signature%s><ofd:SignedInfo><ofd:StampAnnot ID=\"1\" PageRef=\"1\""
                            + " Boundary=\"120 200 40"
                            + " 40\"/><ofd:Seal><ofd:BaseLoc>Seal.esl</ofd:BaseLoc></ofd:Seal></ofd:SignedInfo></ofd:Signature>");
            put(zip, "Doc_0/Res/green.png", png(Color.GREEN));
            put(zip, "Doc_0/Signs/Sign_0/Seal.esl", seal(png(Color.BLUE)));
        }
        return file;
    }

    /** As much of a seal as holds its picture: within, a kind, the bytes, width and height. */
    private static byte[] seal(byte[] picture) {
        byte[] kind = value(0x16, "png".getBytes(StandardCharsets.US_ASCII));
        byte[] size = value(0x02, new byte[] {40});
        byte[] shown = value(0x30, together(kind, value(0x04, picture), size, size));
        byte[] header = value(0x30, value(0x16, "ES".getBytes(StandardCharsets.US_ASCII)));
        return value(0x30, value(0x30, together(header, shown)));
    }

    private static byte[] value(int tag, byte[] content) {
        var head =
                new byte[] {
                    (byte) tag, (byte) 0x82, (byte) (content.length >> 8), (byte) content.length
                };
        return together(head, content);
    }

    private static byte[] together(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] png(Color color) throws IOException {
        var image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(color);
        pen.fillRect(0, 0, 20, 20);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        String whole = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml.formatted(NAMES);
        put(zip, name, whole.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
