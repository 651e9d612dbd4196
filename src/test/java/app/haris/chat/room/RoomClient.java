package app.haris.chat.room;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without script: follows nothing by itself, keeps cookies, sends forms. */
public final class RoomClient {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "name=\"_csrf\" value=\"([^\"]+)\"|name=\"csrf\"[^>]* content=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;

    public RoomClient(String address) {
        this.address = address;
    }

    public RoomClient signIn(String path) {
        var page = get(path);
        var token = path.substring(path.indexOf("token=") + "token=".length());
        var response = post("/sign-in", Map.of("token", token, "_csrf", csrf(page.body())));
        if (response.statusCode() != 302) {
            throw new IllegalStateException("signing in answered " + response.statusCode());
        }
        return this;
    }

    public CookieManager cookies() {
        return cookies;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(with(request(path), headers).GET().build());
    }

    HttpResponse<String> head(String path) {
        return send(request(path).HEAD().build());
    }

    /** Sends a form of the page, with its token. */
    public HttpResponse<String> submit(String page, String path, Map<String, String> form) {
        var fields = new java.util.HashMap<>(form);
        fields.put("_csrf", csrf(get(page).body()));
        return post(path, fields);
    }

    HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        var body =
                form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                with(request(path), headers)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    static String csrf(String page) {
        var token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("the page has no token");
        }
        return token.group(1) == null ? token.group(2) : token.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new IllegalStateException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
