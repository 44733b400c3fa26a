package org.biaogan.testing;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real spreadsheet program, in which a test does what people do: sort, type, delete rows. */
public final class OfficeProgram {

    private static final Path PROGRAM = Path.of("/usr/bin/soffice");

    private static final String MODULE =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
            <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
            Sub Edit(source As String, target As String)
              Dim hidden(0) As New com.sun.star.beans.PropertyValue
              hidden(0).Name = "Hidden"
              hidden(0).Value = True
              book = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
              sheet = book.Sheets.getByIndex(0)
              %s
              Dim kept(0) As New com.sun.star.beans.PropertyValue
              kept(0).Name = "FilterName"
              kept(0).Value = "Calc MS Excel 2007 XML"
              book.storeToURL(target, kept())
              book.close(True)
            End Sub
            </script:module>
            """;

    private final Path folder;

    /** With a profile of its own in this folder. */
    public OfficeProgram(Path folder) {
        this.folder = folder;
    }

    public static boolean isThere() {
        return Files.isExecutable(PROGRAM);
    }

    /** Opens a sheet, runs these lines of Basic on its first table, saves it as Excel. */
    public byte[] edit(byte[] excel, String basic) throws IOException, InterruptedException {
        Path source = Files.write(folder.resolve("before.xlsx"), excel);
        Path target = folder.resolve("after.xlsx");
        run("--terminate_after_init");
        Path module = folder.resolve("profile/user/basic/Standard/Module1.xba");
        Files.writeString(module, MODULE.formatted(escaped(basic)));
        run(
                "macro:///Standard.Module1.Edit(\"%s\",\"%s\")"
                        .formatted(source.toUri(), target.toUri()));
        return Files.readAllBytes(target);
    }

    private static String escaped(String basic) {
        return basic.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void run(String argument) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(PROGRAM.toString()));
        command.add("-env:UserInstallation=" + folder.resolve("profile").toUri());
        command.addAll(List.of("--headless", "--norestore", argument));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
        if (!process.waitFor(90, SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IOException("The office program did not end");
        }
    }
}
