package app.haris.bench;

import app.haris.drill.HarisProcess;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A member's browser, signed in to the team room. */
final class Browser {
    private static final Pattern LINK = Pattern.compile("Team room +http://[^/]+(/\\S+)");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("(?i)set-cookie: ([^=]+)=([^;\r]*)");

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private Browser(int port) {
        this.port = port;
    }

    /** Signs in by the link that Haris printed last. */
    static Browser signedIn(HarisProcess haris, Path log) throws IOException {
        var browser = new Browser(haris.port());
        var link = LINK.matcher(Files.readString(log)).results().reduce((a, b) -> b).orElseThrow();
        browser.signIn(link.group(1));
        return browser;
    }

    private void signIn(String path) throws IOException {
        try (var connection = connection()) {
            var page = connection.get(path);
            take(page);
            var csrf = CSRF.matcher(page.text());
            if (!csrf.find()) {
                throw new IOException("no form to sign in by");
            }
            var token = path.substring(path.indexOf("token=") + "token=".length());
            try (var next = connection()) {
                var body = "token=" + token + "&_csrf=" + encoded(csrf.group(1));
                var answer = next.post("/sign-in", "application/x-www-form-urlencoded", body);
                take(answer);
                if (answer.status() != 302) {
                    throw new IOException("signing in was answered " + answer.status());
                }
            }
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private void take(Connection.Answer answer) {
        COOKIE.matcher(answer.head())
                .results()
                .forEach(cookie -> cookies.put(cookie.group(1), cookie.group(2)));
    }

    Connection connection() throws IOException {
        if (cookies.isEmpty()) {
            return new Connection(port, "");
        }
        var all =
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
        return new Connection(port, "Cookie: " + all + "\r\n");
    }
}
