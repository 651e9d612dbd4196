package app.haris;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Haris. */
@SpringBootApplication
public class HarisApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(HarisApplication.class, arguments);
    }
}
