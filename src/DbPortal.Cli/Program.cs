return DbPortal.Cli.DbPortalCommand.Run(args);
