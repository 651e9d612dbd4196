package app.haris.cli;

import app.haris.chat.ChatFile;
import app.haris.chat.SourceLines;
import app.haris.chat.SurfaceDoctor;
import app.haris.chat.Texts;
import app.haris.chat.Wording;
import app.haris.settings.Settings;
import app.haris.social.Account;
import app.haris.social.AccountDoctor;
import app.haris.social.Accounts;
import app.haris.social.SocialSource;
import app.haris.storage.DataFolder;
import app.haris.storage.StorageUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tries what is configured, and says of each whether it works and what to do if not. */
@Command(
        name = "doctor",
        description =
                "As check, then tries what is configured, one line each; exit 1 if not all is"
                        + " well.")
final class DoctorVerb implements Callable<Integer> {
    /** Below this an operator should act before the disk is full. */
    private static final long SCARCE_MIB = 500;

    private static final String SANDBOX = "sandbox";

    private final Surroundings surroundings;
    private final Clock clock;
    private final Wording words = new Texts().in(Locale.ENGLISH, ZoneOffset.UTC);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the verb
    private CommandSpec spec;

    private boolean isWell = true;

    DoctorVerb(Surroundings surroundings, Clock clock) {
        this.surroundings = surroundings;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var checked = Settings.check(surroundings.config());
        checked.faults().forEach(spec.commandLine().getOut()::println);
        checked.notes().forEach(note -> say("note", note));
        if (!checked.faults().isEmpty()) {
            return CommandLines.WRONG;
        }
        ok("configuration: " + surroundings.config().normalize());
        database();
        if (hasDataFolder()) {
            address();
        }
        try (var context = Beside.networks(surroundings, clock)) {
            room(context.getBean(Settings.class));
            context.getBeansOfType(SurfaceDoctor.class).values().forEach(this::surface);
            var networks = context.getBeansOfType(SocialSource.class).values();
            var doctors = context.getBeansOfType(AccountDoctor.class).values();
            context.getBean(Accounts.class)
                    .all()
                    .forEach(account -> check(account, doctors, networks));
        }
        return isWell ? CommandLines.DONE : CommandLines.FAILED;
    }

    private boolean hasDataFolder() {
        try {
            var path = DataFolder.at(surroundings.data()).path();
            var free = Files.getFileStore(path).getUsableSpace() >> 20;
            if (free < SCARCE_MIB) {
                wrong("data folder: %s has %d MiB left; make room".formatted(path, free));
            } else {
                ok("data folder: %s, %d MiB free".formatted(path, free));
            }
            return true;
        } catch (StorageUnavailable unavailable) {
            wrong("data folder: " + unavailable.getMessage());
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void database() {
        if (surroundings.databaseUrl().isEmpty()) {
            ok("database: embedded, in the data folder");
            return;
        }
        var login = surroundings.databaseLogin();
        try (var connection =
                DriverManager.getConnection(surroundings.databaseUrl().get(), login)) {
            var data = connection.getMetaData();
            ok(
                    "database: %s %s"
                            .formatted(
                                    data.getDatabaseProductName(),
                                    data.getDatabaseProductVersion()));
        } catch (SQLException e) {
            wrong(
                    "database: %s; see HARIS_DATABASE_URL, _USERNAME and _PASSWORD"
                            .formatted(e.getMessage()));
        }
    }

    private void address() {
        var running = RunningHaris.in(surroundings);
        if (running.isThere()) {
            if (running.isReady() && !running.knowsToken()) {
                wrong(
                        "address: the Haris at %s has another API token; set HARIS_API_TOKEN or HARIS_DATA to its own"
                                .formatted(surroundings.address()));
            } else if (running.isReady()) {
                ok("address: a Haris is ready at " + surroundings.address());
            } else {
                wrong(
                        "address: the Haris at %s is not ready; see its log"
                                .formatted(surroundings.address()));
            }
            return;
        }
        var port = surroundings.port();
        try (var socket = new ServerSocket(port, 1, InetAddress.getByName(surroundings.bind()))) {
            ok("address: port %d is free".formatted(socket.getLocalPort()));
        } catch (IOException e) {
            wrong(
                    "address: %s cannot be used (%s); set HARIS_PORT or HARIS_BIND"
                            .formatted(surroundings.address(), e.getMessage()));
        }
    }

    private void room(Settings settings) {
        if (settings.current(ChatFile.FILE).isRoomOpen()) {
            ok("team room: at " + surroundings.publicAddress());
        } else {
            say("note", "team room: off, chat.yml says room.enabled: false");
        }
    }

    private void surface(SurfaceDoctor doctor) {
        for (var finding : doctor.examine()) {
            var what = doctor.surface() + ": " + finding.what();
            switch (finding) {
                case SurfaceDoctor.Finding.Well _ -> ok(what);
                case SurfaceDoctor.Finding.Wrong _ -> wrong(what);
                case SurfaceDoctor.Finding.Note _ -> say("note", what);
            }
        }
    }

    private void check(
            Account account, Collection<AccountDoctor> doctors, Collection<SocialSource> networks) {
        doctors.stream()
                .filter(doctor -> doctor.name().equals(account.platform()))
                .findFirst()
                .ifPresentOrElse(
                        doctor -> examine(account, doctor), () -> check(account, networks));
    }

    private void examine(Account account, AccountDoctor doctor) {
        for (var finding : doctor.examine(account)) {
            var what = "account " + account.id() + ": " + finding.what();
            switch (finding) {
                case AccountDoctor.Finding.Well _ -> ok(what);
                case AccountDoctor.Finding.Wrong _ -> wrong(what);
                case AccountDoctor.Finding.Note _ -> say("note", what);
            }
        }
    }

    private void check(Account account, Collection<SocialSource> networks) {
        networks.stream()
                .filter(network -> network.name().equals(account.platform()))
                .findFirst()
                .ifPresentOrElse(network -> check(account, network), () -> unreached(account));
    }

    private void check(Account account, SocialSource network) {
        var name = "account " + account.id() + ": ";
        network.check(account)
                .ifPresentOrElse(
                        trouble -> wrong(name + SourceLines.of(trouble, words)),
                        () -> ok(name + account.platform() + " answers"));
    }

    private void unreached(Account account) {
        if (account.platform().value().equals(SANDBOX)) {
            ok("account " + account.id() + ": the sandbox needs nothing");
        } else {
            wrong(
                    "account %s: this version cannot reach %s yet; interactions come by the API"
                            .formatted(account.id(), account.platform()));
        }
    }

    private void ok(String what) {
        say("ok", what);
    }

    private void wrong(String what) {
        isWell = false;
        say("wrong", what);
    }

    private void say(String how, String what) {
        spec.commandLine().getOut().println(how + ": " + what);
    }
}
