package org.biaogan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** A file whose address holds the hash of its content may be kept for good; no other may. */
@Component
class HashedAssetsAreForEver implements WebMvcConfigurer, HandlerInterceptor {

    private static final String FOR_EVER = "max-age=31536000, public, immutable";

    private final Assets assets;

    HashedAssetsAreForEver(Assets assets) {
        this.assets = assets;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (handler instanceof ResourceHttpRequestHandler && assets.isHashed(path)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
        }
        return true;
    }
}
