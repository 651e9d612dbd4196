package app.haris.social.sandbox;

import app.haris.storage.Transactions;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the network real time and real chance. */
@Configuration(proxyBeanMethods = false)
class SandboxSetup {
    /** A pause that an interruption only shortens: H2 must not see an interrupted thread. */
    @Bean
    SandboxNetwork sandboxNetwork(
            Posts posts, Faults.Book book, Transactions transactions, PostIds ids, Clock clock) {
        return new SandboxNetwork(
                posts,
                book,
                transactions,
                ids,
                clock,
                new Random(),
                duration -> LockSupport.parkNanos(duration.toNanos()));
    }
}
