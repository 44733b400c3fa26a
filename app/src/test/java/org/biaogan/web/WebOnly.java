package org.biaogan.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.biaogan.base.CivilCalendar;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.ViewResolver;

/** The shell alone, without database or sign-in, with a gallery of its parts to look at. */
@TestComponent
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    MultipartAutoConfiguration.class
})
@ComponentScan(basePackageClasses = PageContext.class)
@Import(GalleryPages.class)
class WebOnly {

    static void main(String[] arguments) {
        SpringApplication.run(WebOnly.class, arguments);
    }

    @Bean
    CivilCalendar calendar() {
        return new CivilCalendar(Clock.systemUTC(), ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    Shell shell() {
        return request -> {
            if (request.getParameter("broken") != null) {
                throw new IllegalStateException("No menu today");
            }
            return request.getParameter("nobody") == null
                    ? someone(request.getRequestURI())
                    : Frame.EMPTY;
        };
    }

    private static Frame someone(String path) {
        var home = new NavLink("web.home", "/gallery", "layout-dashboard").on(path);
        var more = new NavLink("web.more", "/evidence", "archive").counting(1486);
        return new Frame(
                new Viewer("组织员", "智能制造学院党总支", "/me"),
                new Place("智能制造学院党总支", "标杆院系创建 2025–2027", "/choose"),
                List.of(new NavGroup(null, List.of(home)), new NavGroup("web.menu", List.of(more))),
                List.of(home, more, more),
                new NavLink("web.search", "/new", "plus"),
                null,
                "/search");
    }

    @Bean
    Filter strictPolicy() {
        return (request, response, chain) -> {
            ((HttpServletResponse) response)
                    .setHeader("Content-Security-Policy", ContentPolicy.PAGES);
            chain.doFilter(request, response);
        };
    }

    /** Templates of the tests; those of the product come from the engine of production. */
    @Bean
    ViewResolver galleryViews(PageContexts contexts) {
        var own = new DirectoryCodeResolver(folder("test"));
        var product = new DirectoryCodeResolver(folder("main"));
        var engine =
                TemplateEngine.create(
                        new BothFolders(own, product),
                        folder("test").resolve("../../../target/jte-test").normalize(),
                        ContentType.Html,
                        WebOnly.class.getClassLoader());
        engine.setTrimControlStructures(true);
        return new TemplateViews(engine, contexts);
    }

    static Path folder(String side) {
        Path inModule = Path.of("src", side, "jte");
        return Files.isDirectory(inModule) ? inModule : Path.of("app").resolve(inModule);
    }
}
