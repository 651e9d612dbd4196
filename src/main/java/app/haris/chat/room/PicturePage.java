package app.haris.chat.room;

import app.haris.social.PictureId;
import app.haris.social.Pictures;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Shows members the pictures that go with drafts. */
@Controller
final class PicturePage {
    /** The name says what is in it, but what was erased is not to stay in browsers for long. */
    private static final CacheControl SHORTLY =
            CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate();

    private final Pictures pictures;

    PicturePage(Pictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/pictures/{hash}")
    ResponseEntity<byte[]> show(@PathVariable String hash) {
        var picture =
                PictureId.named(hash)
                        .flatMap(pictures::find)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .cacheControl(SHORTLY)
                .contentType(MediaType.parseMediaType(picture.type()))
                .body(picture.bytes());
    }
}
