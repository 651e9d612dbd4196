package app.haris.settings.folder;

import app.haris.settings.PublicAddress;
import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address of HARIS_PUBLIC_URL; without it, the one on which this machine answers, which is
 * asked each time because a free port is known only after the start.
 */
@Component
final class ConfiguredAddress implements PublicAddress {
    private final Environment environment;

    ConfiguredAddress(Environment environment) {
        this.environment = environment;
    }

    @Override
    public URI of(String path) {
        var configured = environment.getProperty("haris.public-url", "").strip();
        return URI.create(stripped(configured.isEmpty() ? local() : configured) + path);
    }

    private static String stripped(String address) {
        return address.endsWith("/")
                ? stripped(address.substring(0, address.length() - 1))
                : address;
    }

    private String local() {
        var host = environment.getProperty("server.address", "127.0.0.1");
        var port =
                environment.getProperty(
                        "local.server.port", environment.getProperty("server.port", "8080"));
        return "http://" + name(host) + ":" + port;
    }

    private static String name(String host) {
        return host.equals("0.0.0.0") || host.equals("::")
                ? "localhost"
                : host.contains(":") ? "[" + host + "]" : host;
    }
}
