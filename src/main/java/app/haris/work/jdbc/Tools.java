package app.haris.work.jdbc;

import app.haris.storage.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What putting jobs down and running them has in common. */
@Component
record Tools(
        Transactions transactions, JobTable table, Bell bell, Clock clock, MeterRegistry meters) {}
