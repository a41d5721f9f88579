declare function withDrawings(stylesheet: string, file: { resourcePath: string }): string

export = withDrawings
