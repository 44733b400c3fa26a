package org.biaogan.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The vendored Tabler outline icons, written into the page so that they follow the text colour. */
@Component
class Icons {

    static final String FOLDER = "static/vendor/tabler-icons/3.49.0/outline/";

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");
    private static final Pattern SVG = Pattern.compile("(?s)^.*?<svg[^>]*>(.*)</svg>\\s*$");
    private static final String CANVAS =
            "<path stroke=\"none\" d=\"M0 0h24v24H0z\" fill=\"none\" />";

    private final Map<String, String> drawings = new ConcurrentHashMap<>();

    String drawing(String name) {
        return drawings.computeIfAbsent(name, Icons::read);
    }

    private static String read(String name) {
        var file = new ClassPathResource(FOLDER + name + ".svg");
        if (!NAME.matcher(name).matches() || !file.exists()) {
            throw new IllegalArgumentException("No icon " + name);
        }
        try {
            var svg = SVG.matcher(file.getContentAsString(StandardCharsets.UTF_8));
            if (!svg.matches()) {
                throw new IllegalArgumentException("Icon " + name + " is not one svg element");
            }
            return svg.group(1).replace(CANVAS, "").strip().replaceAll("\\s*\\n\\s*", "");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
