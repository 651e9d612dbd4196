package app.haris.social.sandbox.web;

import app.haris.social.Picture;
import app.haris.social.PictureId;
import app.haris.social.PictureReader;
import app.haris.social.sandbox.Posts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The pictures of what was published, and no others. */
@Controller
final class SandboxPictures {
    private final SandboxAccounts accounts;
    private final Posts posts;
    private final PictureReader pictures;

    SandboxPictures(SandboxAccounts accounts, Posts posts, PictureReader pictures) {
        this.accounts = accounts;
        this.posts = posts;
        this.pictures = pictures;
    }

    @GetMapping("/sandbox/{account}/pictures/{hash}")
    ResponseEntity<byte[]> show(@PathVariable String account, @PathVariable String hash) {
        var picture =
                accounts.find(account)
                        .flatMap(
                                known ->
                                        PictureId.named(hash)
                                                .filter(id -> posts.shows(known.id(), id)))
                        .flatMap(pictures::find)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return file(picture);
    }

    private static ResponseEntity<byte[]> file(Picture picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.type()))
                .body(picture.bytes());
    }
}
