package org.biaogan.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Addresses of the files under static/, each with the hash of its content. */
@Component
class Assets implements SmartInitializingSingleton {

    private final ApplicationContext context;
    private final ObjectProvider<ResourceUrlProvider> resources;
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final boolean dev;

    Assets(
            ApplicationContext context,
            ObjectProvider<ResourceUrlProvider> resources,
            @Value("${biaogan.dev:false}") boolean dev) {
        this.context = context;
        this.resources = resources;
        this.dev = dev;
    }

    /**
     * The server listens a moment before the context says that it is refreshed, which is when the
     * addresses would be gathered; they are gathered before.
     */
    @Override
    public void afterSingletonsInstantiated() {
        resources.getObject().onApplicationEvent(new ContextRefreshedEvent(context));
    }

    String url(String path) {
        return dev ? hashed(path) : known.computeIfAbsent(path, this::hashed);
    }

    /** Whether this path is the hashed address of the file as it is now. */
    boolean isHashed(String path) {
        int dot = path.lastIndexOf('.');
        int dash = path.lastIndexOf('-', dot);
        if (dash < 0 || dot - dash != "-".length() + 32) {
            return false;
        }
        String plain = path.substring(0, dash) + path.substring(dot);
        return path.equals(resources.getObject().getForLookupPath(plain));
    }

    private String hashed(String path) {
        String url = resources.getObject().getForLookupPath("/" + path);
        if (url == null) {
            throw new IllegalArgumentException("No file static/" + path);
        }
        return url;
    }
}
