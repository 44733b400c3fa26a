package org.biaogan.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Sees every statement at the driver: how many there are, and which class sends them. */
public class Statements implements BeanPostProcessor {

    private static final AtomicLong COUNT = new AtomicLong();
    private static final Map<String, Set<String>> BY_CLASS = new ConcurrentHashMap<>();

    /** How many statements a piece of work sends to the database. */
    public static long of(Runnable work) {
        long before = COUNT.get();
        work.run();
        return COUNT.get() - before;
    }

    /** The same of a page that has been read before, so that its slow facts are remembered. */
    public static long ofReading(Runnable page) {
        page.run();
        return of(page);
    }

    /** Every statement seen so far, by the class of the product that sent it. */
    public static Map<String, Set<String>> byClass() {
        return BY_CLASS;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource dataSource && !(bean instanceof Watched)
                ? new Watched(dataSource)
                : bean;
    }

    private static final class Watched extends DelegatingDataSource {

        Watched(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return watch(super.getConnection());
        }
    }

    private static Connection watch(Connection connection) {
        return (Connection)
                Proxy.newProxyInstance(
                        Statements.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("prepareStatement")) {
                                note((String) arguments[0]);
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    private static void note(String sql) {
        StackWalker.getInstance()
                .walk(frames ->
                        frames.map(StackWalker.StackFrame::getClassName)
                                .filter(it -> it.startsWith("org.biaogan."))
                                .filter(it -> !it.startsWith("org.biaogan.testing."))
                                .findFirst())
                .ifPresent(sender -> {
                    COUNT.incrementAndGet();
                    BY_CLASS.computeIfAbsent(
                                    sender, it -> Collections.synchronizedSet(new TreeSet<>()))
                            .add(sql);
                });
    }
}
