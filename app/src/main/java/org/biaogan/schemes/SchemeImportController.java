package org.biaogan.schemes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.Refused;
import org.biaogan.web.Problems;
import org.biaogan.web.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A version of a scheme as a file: taken out, looked at, taken in. */
@Controller
@RequestMapping("/schemes")
class SchemeImportController {

    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    private static final long MOST_BYTES = 4_000_000;

    private final SchemeImport imports;
    private final SchemeLibrary library;

    SchemeImportController(SchemeImport imports, SchemeLibrary library) {
        this.imports = imports;
        this.library = library;
    }

    @GetMapping("/{versionId}/file")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable long versionId) {
        Scheme scheme = library.get(versionId);
        String name = scheme.version().scheme() + "-" + scheme.version().version() + ".yaml";
        return ResponseEntity.ok()
                .contentType(YAML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(SchemeYaml.text(scheme).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/import")
    ModelAndView choose(Actor actor) {
        actor.must(Permission.MANAGE_SETTINGS);
        return page(null, "", Problems.NONE);
    }

    @PostMapping("/import/preview")
    ModelAndView look(
            Actor actor,
            Locale locale,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        actor.must(Permission.MANAGE_SETTINGS);
        if (file == null) {
            return mend(Problems.NONE.and("file", "schemes.import.nothing"));
        }
        if (file.getSize() > MOST_BYTES) {
            return mend(Problems.NONE.and("file", "schemes.import.large"));
        }
        try {
            String text = DataFiles.text("YAML", file.getBytes());
            return page(imports.look(actor, text), text, Problems.NONE);
        } catch (BrokenFile broken) {
            return mend(wrong(broken, locale));
        } catch (Refused no) {
            return mend(Problems.NONE.and("file", no));
        }
    }

    @PostMapping("/import")
    ModelAndView store(
            Actor actor,
            Locale locale,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes next) {
        actor.must(Permission.MANAGE_SETTINGS);
        try {
            next.addAttribute("versionId", imports.store(actor, text));
        } catch (BrokenFile broken) {
            return mend(wrong(broken, locale));
        } catch (Refused no) {
            return mend(Problems.NONE.and("file", no));
        }
        next.addFlashAttribute(Toast.FLASH, Toast.of("schemes.import.done"));
        return new ModelAndView("redirect:/schemes/{versionId}");
    }

    private static Problems wrong(BrokenFile broken, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return Problems.NONE.and(
                "file",
                "schemes.import.wrong",
                english ? String.valueOf(broken.getMessage()) : broken.inChinese());
    }

    private static ModelAndView page(
            SchemeImport.@Nullable Preview preview, String text, Problems problems) {
        return new ModelAndView("schemes/import")
                .addObject("preview", preview)
                .addObject("text", text)
                .addObject("problems", problems);
    }

    private static ModelAndView mend(Problems problems) {
        ModelAndView page = page(null, "", problems);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
