package org.biaogan;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the product. */
@SpringBootApplication
public class Biaogan {

    public static void main(String[] arguments) {
        SpringApplication.run(Biaogan.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
