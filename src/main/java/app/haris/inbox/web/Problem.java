package app.haris.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Why a request was not done, as RFC 9457 has it. */
record Problem(
        HttpStatus status,
        String detail,
        Map<String, Object> properties,
        Optional<Duration> retryAfter) {
    private static final JsonMapper JSON = new JsonMapper();

    static Problem of(HttpStatus status, String detail) {
        return new Problem(status, detail, Map.of(), Optional.empty());
    }

    Problem with(String name, Object value) {
        var more = new LinkedHashMap<>(properties);
        more.put(name, value);
        return new Problem(status, detail, more, retryAfter);
    }

    Problem with(Map<String, Object> more) {
        var all = new LinkedHashMap<>(properties);
        all.putAll(more);
        return new Problem(status, detail, all, retryAfter);
    }

    Problem after(Duration wait) {
        return new Problem(status, detail, properties, Optional.of(wait));
    }

    void write(HttpServletResponse response) throws IOException {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        body.put("title", status.getReasonPhrase());
        body.put("status", status.value());
        body.put("detail", detail);
        body.putAll(properties);
        var bytes = JSON.writeValueAsBytes(body);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(bytes.length);
        retryAfter.ifPresent(
                wait -> response.setHeader(HttpHeaders.RETRY_AFTER, "" + wait.toSeconds()));
        response.getOutputStream().write(bytes);
    }
}
