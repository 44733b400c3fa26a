package org.biaogan.e2e;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * All pages, found by following the links from the first one; an address of each mapping of the
 * application is enough.
 */
final class EveryPage {

    /**
     * Asked for by scripts, pictures within a page, by whoever was sent a link, or typed by whoever
     * has an old number.
     */
    private static final List<String> WITHOUT_A_LINK =
            List.of(
                    "/progress",
                    "/pages/{page}",
                    "/picture",
                    "/evidence/uploads",
                    "/captures/sender",
                    "/store/moving",
                    "/entering/{enteringId}",
                    "/titles",
                    "/links/{token}",
                    "/sign-in",
                    "/upgrade",
                    "/requests/new",
                    "/complaints/{complaintId}",
                    "/feeds/{token}.ics",
                    "/catalogue/{number}");

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

    /** So many addresses of one kind are read for their links; one of them is looked at. */
    private static final int OF_A_KIND = 20;

    private final List<PathPattern> mappings = mappings();
    private final Map<String, Integer> reached = new HashMap<>();
    private final Map<String, String> pages = new LinkedHashMap<>();

    /** The addresses that somebody reaches from the first page. */
    static EveryPage of(Visitor visitor) throws IOException, InterruptedException {
        var pages = new EveryPage();
        pages.walk(visitor);
        return pages;
    }

    List<String> addresses() {
        return List.copyOf(pages.values());
    }

    /** The mappings of the application that no link led to. */
    TreeSet<String> unreached() {
        var left = new TreeSet<String>();
        for (PathPattern mapping : mappings) {
            String pattern = mapping.getPatternString();
            if (WITHOUT_A_LINK.stream().noneMatch(pattern::endsWith)
                    && reached.keySet().stream().noneMatch(it -> it.startsWith(pattern + "?"))) {
                left.add(pattern);
            }
        }
        return left;
    }

    private void walk(Visitor visitor) throws IOException, InterruptedException {
        var next = new LinkedHashSet<String>(List.of("/", "/campaigns", "/units"));
        var seen = new HashSet<String>();
        while (!next.isEmpty()) {
            String address = next.removeFirst();
            String kind = kind(address);
            if (seen.add(address) && reached.getOrDefault(kind, 0) < OF_A_KIND) {
                read(visitor, address, kind, next);
            }
        }
    }

    private void read(Visitor visitor, String address, String kind, Set<String> next)
            throws IOException, InterruptedException {
        var answer = visitor.get(address);
        if (answer.statusCode() >= 400) {
            return;
        }
        reached.merge(kind, 1, Integer::sum);
        answer.headers().firstValue("Location").ifPresent(it -> next.add(pathOf(it)));
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            pages.putIfAbsent(kind, address);
            Matcher link = LINK.matcher(answer.body());
            while (link.find()) {
                next.add(link.group(1).replace("&amp;", "&"));
            }
        }
    }

    private static String pathOf(String location) {
        return location.replaceFirst("https?://[^/]+", "");
    }

    /** The mapping that answers an address, and what makes another page of it than a filter. */
    private String kind(String address) {
        String[] parts = address.split("\\?", 2);
        var path = PathContainer.parsePath(parts[0]);
        String mapping =
                mappings.stream()
                        .filter(it -> it.matches(path))
                        .findFirst()
                        .map(PathPattern::getPatternString)
                        .orElse("static");
        return mapping + "?" + (parts.length == 1 ? "" : choices(parts[1]));
    }

    private static String choices(String query) {
        return Arrays.stream(query.split("&"))
                .filter(it -> it.startsWith("kept=") || it.startsWith("all="))
                .collect(Collectors.joining("&"));
    }

    private static List<PathPattern> mappings() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return scanner.findCandidateComponents("org.biaogan").stream()
                .map(it -> Objects.requireNonNull(it.getBeanClassName()))
                .map(it -> ClassUtils.resolveClassName(it, null))
                .flatMap(EveryPage::mappings)
                .sorted()
                .toList();
    }

    private static Stream<PathPattern> mappings(Class<?> controller) {
        var above = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        String root = above == null || above.path().length == 0 ? "" : above.path()[0];
        return Arrays.stream(controller.getDeclaredMethods())
                .map(it -> AnnotatedElementUtils.findMergedAnnotation(it, RequestMapping.class))
                .filter(it -> it != null && List.of(it.method()).contains(RequestMethod.GET))
                .flatMap(it -> it.path().length == 0 ? Stream.of("") : Arrays.stream(it.path()))
                .map(it -> PathPatternParser.defaultInstance.parse(root + it));
    }
}
