package app.haris.chat.discord.guild;

import app.haris.chat.discord.guild.Call.Handler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Which request means what. Routes are written as in Discord's OpenAPI description. */
final class Routes {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private final List<Route> all = new ArrayList<>();

    /** A group of routes. */
    interface Group {
        /** Names each with {@link Routes#on}. */
        void register(Routes routes);
    }

    private record Route(
            String name, Pattern path, List<String> names, boolean isOpen, Handler to) {
        String method() {
            return name.substring(0, name.indexOf(' '));
        }
    }

    /** A route that fits a request, and the request's parameters. */
    record Found(Call template, boolean isOpen, Handler handler) {
        Call call(RestBody request, boolean isBot) {
            return new Call(
                    template.route(), template.path(), request.query(), request.body(), isBot);
        }
    }

    void add(Group group) {
        group.register(this);
    }

    void on(String route, Handler handler) {
        add(route, false, handler);
    }

    /** For whoever knows an interaction's token. */
    void open(String route, Handler handler) {
        add(route, true, handler);
    }

    private void add(String route, boolean isOpen, Handler handler) {
        var path = route.substring(route.indexOf(' ') + 1);
        var names = new ArrayList<String>();
        Consumer<java.util.regex.MatchResult> keep = found -> names.add(found.group(1));
        PARAMETER.matcher(path).results().forEach(keep);
        var pattern = Pattern.compile(PARAMETER.matcher(path).replaceAll("([^/]+)"));
        all.add(new Route(route, pattern, names, isOpen, handler));
    }

    boolean isKnown(String route) {
        return all.stream().anyMatch(one -> one.name.equals(route));
    }

    /** The one that fits; one without a parameter before one with it. */
    Optional<Found> find(String method, String path) {
        return all.stream()
                .filter(route -> route.method().equals(method))
                .filter(route -> route.path.matcher(path).matches())
                .min((a, b) -> Integer.compare(a.names.size(), b.names.size()))
                .map(route -> found(route, path));
    }

    private static Found found(Route route, String path) {
        var matcher = route.path.matcher(path);
        Map<String, String> values = new HashMap<>();
        if (matcher.matches()) {
            for (var i = 0; i < route.names.size(); i++) {
                values.put(route.names.get(i), RestBody.decode(matcher.group(i + 1)));
            }
        }
        var call = new Call(route.name, values, Map.of(), DiscordGuild.JSON.nullNode(), false);
        return new Found(call, route.isOpen, route.to);
    }
}
