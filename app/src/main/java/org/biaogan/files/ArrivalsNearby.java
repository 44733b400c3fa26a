package org.biaogan.files;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What a browser sends is spooled in the home's own work folder: the store takes it over by
 * renaming, so that it is written once, and a start finds that folder empty.
 */
@Configuration(proxyBeanMethods = false)
class ArrivalsNearby {

    @Bean
    MultipartConfigElement multipartConfigElement(MultipartProperties settings, HomeFolder home) {
        settings.setLocation(home.incoming().toString());
        return settings.createMultipartConfig();
    }
}
