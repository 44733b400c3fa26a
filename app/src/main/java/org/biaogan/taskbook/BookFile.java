package org.biaogan.taskbook;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A task book as a file that a browser keeps. */
final class BookFile {

    private static final String EXCEL =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private BookFile() {}

    static ResponseEntity<byte[]> excel(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(EXCEL))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + ".xlsx",
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }
}
