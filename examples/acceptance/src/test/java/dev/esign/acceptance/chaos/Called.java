package dev.esign.acceptance.chaos;

import java.io.IOException;

/** What is cut. */
enum Called {
    ATLAS_CREATE {
        @Override
        Subject open(Road road) throws IOException {
            return new AtlasSubject.Create(road);
        }
    },
    ATLAS_SEND {
        @Override
        Subject open(Road road) throws IOException {
            return new AtlasSubject.Send(road);
        }
    },
    GETSIGNED_TOKEN {
        @Override
        Subject open(Road road) throws IOException {
            return new GetSignedSubject.Token(road);
        }
    },
    GETSIGNED_CREATE {
        @Override
        Subject open(Road road) throws IOException {
            return new GetSignedSubject.Create(road);
        }
    },
    GETSIGNED_UPLOAD {
        @Override
        Subject open(Road road) throws IOException {
            return new GetSignedSubject.Upload(road);
        }
    },
    GETSIGNED_SEND {
        @Override
        Subject open(Road road) throws IOException {
            return new GetSignedSubject.Send(road);
        }
    };

    abstract Subject open(Road road) throws IOException;
}
