package app.haris.settings.folder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class ConfiguredAddressTests {
    @ParameterizedTest
    @CsvSource({
        "'', 127.0.0.1, 8080, http://127.0.0.1:8080/a",
        "'', 0.0.0.0, 8080, http://localhost:8080/a",
        "'', ::1, 80, http://[::1]:80/a",
        "https://haris.example, 127.0.0.1, 8080, https://haris.example/a",
        "https://example.org/haris//, 127.0.0.1, 8080, https://example.org/haris/a"
    })
    void pages_are_reached_by_the_configured_address(
            String configured, String host, String port, String expected) {
        var environment =
                new MockEnvironment()
                        .withProperty("haris.public-url", configured)
                        .withProperty("server.address", host)
                        .withProperty("server.port", port);

        assertThat(new ConfiguredAddress(environment).of("/a")).hasToString(expected);
    }
}
