package org.biaogan.evidence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import me.desair.tus.server.TusFileUploadService;
import me.desair.tus.server.exception.TusException;
import me.desair.tus.server.upload.UploadInfo;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Files that come in pieces, by the tus protocol 1.0.0: a line that went dead, a browser that was
 * closed or a server that was restarted costs the rest only. A whole file goes onto the table like
 * every other; half ones are kept for a week.
 */
@Service
class ResumableUploads {

    private static final String ADDRESS = "/campaigns/[0-9]+/evidence/uploads/resumable";
    private static final long LONGEST = 2L << 30;
    private static final Duration KEPT = Duration.ofDays(7);

    private final Intake intake;
    private final Path arriving;
    private final TusFileUploadService protocol;

    ResumableUploads(Intake intake, @Value("${biaogan.home}") Path home) {
        this.intake = intake;
        this.arriving = home.resolve("arriving").toAbsolutePath();
        make(arriving.resolve("uploads"));
        make(arriving.resolve("locks"));
        this.protocol =
                new TusFileUploadService()
                        .withUploadUri(ADDRESS)
                        .withStoragePath(arriving.toString())
                        .withMaxUploadSize(LONGEST)
                        .withUploadExpirationPeriod(KEPT.toMillis());
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file is announced; what is refused is refused before its first byte. */
    void begin(Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        actor.must(Permission.FILE_EVIDENCE);
        mustBeFit(request);
        protocol.cleanup();
        protocol.process(request, response, owner(actor));
    }

    /** More of a file comes, or is asked for; what completes it puts it in. */
    void goOn(Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        actor.must(Permission.FILE_EVIDENCE);
        String address = request.getRequestURI();
        String owner = owner(actor);
        try {
            if (protocol.getUploadInfo(address, owner) == null) {
                throw new NotFound("evidence.upload", address);
            }
            protocol.process(request, response, owner);
            takeIfWhole(actor, address, owner, response);
        } catch (TusException told) {
            throw new IOException(told);
        }
    }

    private static String owner(Actor actor) {
        return actor.campaignId() + "-" + actor.accountId();
    }

    private static void mustBeFit(HttpServletRequest request) {
        String metadata = request.getHeader("Upload-Metadata");
        String length = request.getHeader("Upload-Length");
        new Arrival(
                        place -> {},
                        length == null ? 1 : Long.parseLong(length),
                        metadata == null ? null : said(metadata, "path"),
                        null)
                .mustBeFit();
    }

    private void takeIfWhole(
            Actor actor, String address, String owner, HttpServletResponse response)
            throws IOException, TusException {
        UploadInfo whole = protocol.getUploadInfo(address, owner);
        if (whole == null || !whole.hasLength() || whole.isUploadInProgress()) {
            return;
        }
        try {
            put(actor, whole);
        } catch (Refused no) {
            protocol.deleteUpload(address, owner);
            response.reset();
            throw no;
        }
        protocol.deleteUpload(address, owner);
    }

    private void put(Actor actor, UploadInfo whole) throws IOException {
        Map<String, String> said = whole.getMetadata();
        Path bytes = arriving.resolve("uploads").resolve(whole.getId().toString()).resolve("data");
        intake.put(
                actor,
                new Destination(
                        number(said.get("task")),
                        number(said.get("occurrence")),
                        number(said.get("keyPoint"))),
                new Arrival(
                        place -> lay(bytes, place),
                        whole.getLength(),
                        said.get("path"),
                        time(number(said.get("lastModified")))));
    }

    /** Under a second name, so that what is not taken in can be asked for again. */
    private static void lay(Path bytes, Path place) throws IOException {
        Files.delete(place);
        try {
            Files.createLink(place, bytes);
        } catch (UnsupportedOperationException apart) {
            Files.copy(bytes, place);
        }
    }

    /** A value of the header: names and Base64 values, parted by commas. */
    private static @Nullable String said(String metadata, String name) {
        for (String pair : metadata.split(",", -1)) {
            String[] parts = pair.strip().split(" ", 2);
            if (parts.length == 2 && parts[0].equals(name)) {
                return new String(
                        Base64.getDecoder().decode(parts[1].strip()), StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    private static @Nullable Long number(@Nullable String digits) {
        return digits == null || !digits.matches("\\d{1,18}") ? null : Long.valueOf(digits);
    }

    private static @Nullable OffsetDateTime time(@Nullable Long milliseconds) {
        return milliseconds == null
                ? null
                : OffsetDateTime.ofInstant(Instant.ofEpochMilli(milliseconds), ZoneOffset.UTC);
    }
}
