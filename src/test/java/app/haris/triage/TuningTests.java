package app.haris.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TuningTests {
    private static final Tuning TUNING =
            new Tuning(7, new int[] {3, 9}, new float[][] {{0.5f, -1}, {0, 2}});

    @Test
    void adds_what_was_learned_and_nothing_elsewhere() {
        double[] margins = {1, 1};

        TUNING.addTo(margins, new int[] {3, 4, 9}, new float[] {1, 1, 0.5f});

        assertThat(margins).containsExactly(1, 2);
        assertThat(TUNING.weight(1, 9)).isEqualTo(2);
        assertThat(TUNING.weight(1, 4)).isZero();
    }

    @Test
    void survives_as_bytes() {
        var read = Tuning.ofBytes(TUNING.bytes());

        assertThat(read.bytes()).isEqualTo(TUNING.bytes());
        assertThat(read.fits(7)).isTrue();
        assertThat(read.fits(8)).isFalse();
    }

    @Test
    void bytes_of_something_else_are_refused() {
        assertThatThrownBy(() -> Tuning.ofBytes(new byte[] {1, 2, 3}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tuning.ofBytes("a very long nonsense".getBytes()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
