package app.haris.social;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pictures in memory; any file is one, unless it says that it is none. */
public final class FakePictures implements Pictures {
    private final Map<PictureId, Picture> kept = new LinkedHashMap<>();
    private final Map<PictureId, Instant> wanted = new LinkedHashMap<>();
    private final Clock clock;

    public FakePictures(Clock clock) {
        this.clock = clock;
    }

    public static byte[] file(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    /** A picture that is there already. */
    public Media of(String content, String alt) {
        return new Media("image", keep(file(content)).address(), alt);
    }

    private PictureId keep(byte[] file) {
        var id = new PictureId(sha256(file));
        kept.put(id, new Picture("image/jpeg", 4, 3, file));
        wanted.put(id, clock.instant());
        return id;
    }

    @Override
    public Taking take(byte[] file, PictureLimits limits) {
        if (new String(file, StandardCharsets.UTF_8).startsWith("no picture")) {
            return new Taking.Unreadable();
        }
        if (file.length > limits.bytes()) {
            return new Taking.TooLarge(limits.bytes());
        }
        var id = keep(file);
        return new Taking.Taken(id, find(id).orElseThrow());
    }

    @Override
    public Optional<Picture> find(PictureId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public Optional<Integer> want(PictureId id) {
        wanted.computeIfPresent(id, (name, at) -> clock.instant());
        return find(id).map(picture -> picture.bytes().length);
    }

    @Override
    public List<PictureId> wantedBefore(Instant moment) {
        return wanted.entrySet().stream()
                .filter(one -> one.getValue().isBefore(moment))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void forget(Collection<PictureId> ids, Instant unlessWantedSince) {
        for (var id : ids) {
            var last = wanted.get(id);
            if (last != null && last.isBefore(unlessWantedSince)) {
                wanted.remove(id);
                kept.remove(id);
            }
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }
}
