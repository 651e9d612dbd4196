package app.haris.chat.mirror;

import app.haris.chat.ChatFile.Route;
import app.haris.inbox.Case;
import app.haris.social.Account;
import java.util.List;
import java.util.stream.Stream;

/** Which channel a case is shown in: the first route that fits, else the inbox's channel. Pure. */
public record Routes(String inbox, List<Route> routes) {
    public Routes {
        routes = List.copyOf(routes);
    }

    String channel(Case one) {
        return routes.stream()
                .filter(route -> fits(route, one))
                .map(Route::channel)
                .findFirst()
                .orElse(inbox);
    }

    /** Where the team hears of an account as a whole. */
    String channel(Account account) {
        return routes.stream()
                .filter(route -> route.language().isEmpty())
                .filter(route -> route.priority().isEmpty() && route.tag().isEmpty())
                .filter(route -> route.brand().stream().allMatch(account.brand().value()::equals))
                .filter(route -> route.account().stream().allMatch(account.id().value()::equals))
                .map(Route::channel)
                .findFirst()
                .orElse(inbox);
    }

    private static boolean fits(Route route, Case one) {
        return route.brand().stream().allMatch(one.brand().value()::equals)
                && route.account().stream().allMatch(one.account().value()::equals)
                && route.language().stream().allMatch(one.assessment().language().code()::equals)
                && route.priority().stream().allMatch(one.priority()::equals)
                && route.tag().stream().allMatch(one.tags()::contains);
    }

    /** Every channel that may be written to. */
    public List<String> channels() {
        return Stream.concat(Stream.of(inbox), routes.stream().map(Route::channel))
                .distinct()
                .toList();
    }
}
