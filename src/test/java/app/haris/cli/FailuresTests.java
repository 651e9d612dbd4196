package app.haris.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.settings.Fault;
import app.haris.settings.FaultySettings;
import app.haris.storage.StorageUnavailable;
import app.haris.storage.StorageUnavailable.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.web.server.PortInUseException;

class FailuresTests {
    private static Failures.Told tell(RuntimeException failure) {
        return Failures.tell(new BeanCreationException("settings", "could not be made", failure));
    }

    @Test
    void port_in_use_says_which_and_what_to_do() {
        var told = tell(new PortInUseException(8080));

        assertThat(told.exit()).isEqualTo(1);
        assertThat(told.words()).contains("8080").contains("HARIS_PORT");
    }

    @Test
    void faulty_configuration_is_bad_usage_and_every_fault_has_its_line() {
        var faults = List.of(new Fault("team.yml", 3, "one"), new Fault("team.yml", 9, "two"));

        var told = tell(new FaultySettings(faults));

        assertThat(told.exit()).isEqualTo(2);
        assertThat(told.words()).contains("team.yml:3: one").contains("team.yml:9: two");
    }

    @Test
    void trouble_with_the_data_is_a_failure_unless_a_setting_is_wrong() {
        var held = tell(new StorageUnavailable(Reason.NOT_WRITABLE, "cannot be written", null));
        var wrong = tell(new StorageUnavailable(Reason.SETTING, "no such engine", null));

        assertThat(held).isEqualTo(new Failures.Told("cannot be written", 1));
        assertThat(wrong).isEqualTo(new Failures.Told("no such engine", 2));
    }

    @Test
    void disk_that_fills_up_during_the_start_is_said_so() {
        var told = tell(new UncheckedIOException(new IOException("No space left on device")));

        assertThat(told.exit()).isEqualTo(1);
        assertThat(told.words()).contains("No room is left").contains("start again");
    }

    @Test
    void an_address_that_is_no_address_of_this_machine_is_a_wrong_setting() {
        var unknown = tell(new UncheckedIOException(new UnknownHostException("nonsense")));
        var foreign = tell(new UncheckedIOException(new BindException("Cannot assign address")));

        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.words()).contains("nonsense").contains("HARIS_BIND");
        assertThat(foreign.exit()).isEqualTo(2);
        assertThat(foreign.words()).contains("HARIS_BIND");
    }

    @Test
    void anything_else_tells_its_root() {
        var told = tell(new IllegalStateException(new IllegalStateException("the reason")));

        assertThat(told).isEqualTo(new Failures.Told("Haris failed: the reason", 1));
    }
}
